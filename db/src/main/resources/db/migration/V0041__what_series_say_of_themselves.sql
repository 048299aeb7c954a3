-- What a series is about, and the meetings before it or beside it, as its page shows them: Markdown.
ALTER TABLE series
    ADD about      text,
    ADD workshops  text;

-- proven_at of an attendee: when the owner of the address last proved it, by a mailed link or an account; null where
-- somebody else brought the person in. Seats that come by a subscription or an import prove nothing.
ALTER TABLE attendee ALTER proven_at DROP NOT NULL;

-- Until now the first proof alone was kept here. Of subscriptions it is not known which were brought in: should one of
-- them pass for a proof, the next mail that comes back stops its address again.
UPDATE attendee a SET proven_at = greatest(a.proven_at,
    (SELECT max(r.proven_at) FROM registration r
     WHERE r.attendee_id = a.id AND r.origin IN ('form', 'account', 'invitation')),
    (SELECT max(s.proven_at) FROM subscription s WHERE s.attendee_id = a.id));

-- Where nothing is sent: mail came back from there, and its owner has not proved the address since.
CREATE VIEW standing_mail_stop AS
    SELECT s.folded_address, s.status, s.answer, s.since FROM mail_stop s
    WHERE NOT EXISTS (SELECT 1 FROM attendee a WHERE a.folded_address = s.folded_address AND a.proven_at > s.since);

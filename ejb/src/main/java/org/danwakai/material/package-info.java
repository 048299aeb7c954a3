/**
 * What is handed out with talks under addresses of ours: files that are uploaded, and links that not everybody gets. A
 * file comes in piece by piece, is judged by what is in it, looked at by a virus scanner where there is one, and put
 * into a store under a key drawn by lot; then the talk announces it as one more of its materials. Who may have it, and
 * from when, is asked at each request. What no talk hands out any more is kept for a day and then forgotten.
 */
package org.danwakai.material;

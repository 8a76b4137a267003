/** Every answer names the app's release that the server serves; an app that is another one is old, and can say so. */
export const releaseHeader = "x-racket-book-release";

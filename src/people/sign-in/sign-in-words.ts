/** Said when so many sign in at once that one more would slow everyone down. */
export const busyWords = 'Many people are signing in at this moment. Wait a few seconds, then try again';

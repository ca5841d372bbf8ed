/** The pages of signing in, and what is theirs of who is signed in. */
export type SignInPage = never

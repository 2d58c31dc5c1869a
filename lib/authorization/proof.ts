declare const may: unique symbol

type Proof<Id, Powers> = { readonly id: Id; readonly [may]: Powers }

type Proofs = {
  /** An owner may do all that an editor may. */
  owner: Proof<string, { owner: true; editor: true }>
  editor: Proof<string, { editor: true }>
  /** A job or command of the campaign itself. */
  job: Proof<null, { job: true }>
  /** Whoever holds a signature's own token. */
  signer: Proof<string, { signer: true }>
}

export type Power = keyof Proofs

/**
 * Proof that whoever asks may: a query or verb over signers' data takes one, so that a check which was forgotten does not
 * compile. `lib/authorization/prove.ts` alone makes one; `id` is the admin's, or that of the signature whose signer it is.
 */
export type Authorized<By extends Power> = Proofs[By]

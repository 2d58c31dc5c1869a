declare const may: unique symbol

type Proof<Id, Powers> = { readonly id: Id; readonly [may]: Powers }

type Proofs = {
  /** An owner whose password was given a short while ago. */
  sudo: Proof<string, { sudo: true; owner: true; editor: true }>
  owner: Proof<string, { owner: true; editor: true }>
  editor: Proof<string, { editor: true }>
  job: Proof<null, { job: true }>
  signer: Proof<string, { signer: true }>
}

export type Power = keyof Proofs

/** A proof that who asks may: a query or verb takes one, so that a forgotten check does not compile. */
export type Authorized<By extends Power> = Proofs[By]

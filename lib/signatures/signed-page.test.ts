import { beforeAll, describe, expect, it } from 'vitest'
import { makeToken } from '@/lib/platform/tokens'
import { erase } from '@/lib/rights/erase'
import { confirmAndLead } from '@/lib/signatures/confirm'
import { confirmationPage, signedPage, signerPage } from '@/lib/signatures/queries'
import { signedLinkState, signedToken } from '@/lib/signatures/token-holder'
import { withdraw } from '@/lib/signatures/withdraw'
import {
  actToken,
  confirmationToken,
  confirmedSignature,
  CORRECTIONS,
  pendingSignature,
  signatureToken,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

describe('what follows the signing', () => {
  it('is opened by the token that confirming gives, whenever it is pressed', async () => {
    const token = confirmationToken(await pendingSignature())
    for (const press of [1, 2]) {
      const { confirmation, signedToken } = await confirmAndLead(token, CORRECTIONS)
      expect([press, confirmation, await signedLinkState(signedToken ?? '')]).toEqual([
        press,
        'counted',
        'opens',
      ])
      expect(await signedPage(signedToken ?? '')).toEqual({
        share: { code: expect.any(String), brought: null },
        country: 'MX',
      })
    }
    expect(await confirmationPage(token)).toMatchObject({ state: 'counted', signedToken: expect.any(String) })
  })

  it('is opened by no token for something else, and opens nothing else itself', async () => {
    const row = await confirmedSignature()
    for (const token of [signatureToken(row), actToken(row), confirmationToken(row), 'nonsense'])
      expect([await signedLinkState(token), await signedPage(token)]).toEqual(['wrong', null])
    expect(await signerPage(signedToken(row), 'en')).toBeNull()
    expect(await withdraw(signedToken(row))).toBe('wrong')
    expect(await erase(signedToken(row))).toBe('wrong')
  })

  it('is over after some weeks, and once the signature is withdrawn or erased', async () => {
    const [withdrawn, erased, counted] = [
      await confirmedSignature(),
      await confirmedSignature(),
      await confirmedSignature(),
    ]
    await withdraw(actToken(withdrawn))
    await erase(actToken(erased))
    const old = makeToken('signed', counted.id, counted.tokenVersion, -1)
    for (const token of [signedToken(withdrawn), signedToken(erased), old])
      expect([await signedLinkState(token), await signedPage(token)]).toEqual(['over', null])
  })

  it('is led to by no press that does not count', async () => {
    const row = await pendingSignature()
    for (const token of ['nonsense', confirmationToken(row, -1)])
      expect((await confirmAndLead(token, CORRECTIONS)).signedToken).toBeNull()
  })
})

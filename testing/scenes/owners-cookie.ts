import { encode } from 'next-auth/jwt'
import { newAdmin, newSession } from '@/testing/scenes/admins'

/** Of a new owner who is signed in. */
export async function ownersCookie(): Promise<string> {
  const { email } = await newAdmin('owner')
  const sessionId = await newSession(email)
  if (!sessionId) throw new Error('The owner cannot sign in')
  const token = await encode({ token: { sessionId }, secret: process.env.AUTH_SECRET ?? '' })
  return `next-auth.session-token=${token}`
}

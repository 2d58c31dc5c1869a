import { disconnect } from '@/lib/platform/db'
import { ownersCookie } from '@/testing/scenes/owners-cookie'

// Prints the cookie of an owner who is signed in.
console.log(await ownersCookie())
await disconnect()

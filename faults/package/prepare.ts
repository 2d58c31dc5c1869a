import { disconnect } from '@/lib/platform/db'
import { seed } from '@/prisma/seed'
import { startedDelivery } from '@/testing/scenes/deliveries'
import { drain } from '@/testing/scenes/ledger'
import { manySignatures } from '@/testing/scenes/many-signatures'

// Fills an empty database with signatures, enters them in the ledger, and starts a delivery of all of them.
const [many = 0] = process.argv.slice(2).map(Number)

await seed()
await manySignatures(many)
await drain()
const id = await startedDelivery()
await disconnect()
console.log(`Delivery ${id} may be made`)

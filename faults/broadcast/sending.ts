import { env } from '@/lib/platform/env'
import { startBroadcastLoop } from '@/server/jobs/broadcast-loop'

const { DATABASE_URL } = env()
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')
startBroadcastLoop(DATABASE_URL)
console.log('It sends when its turn comes')

import { env } from '@/lib/platform/env'
import { startBroadcastLoop } from '@/server/jobs/broadcast-loop'
import { startMail } from '@/server/mail/start-mail'

const { DATABASE_URL } = env()
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')
startMail()
startBroadcastLoop(DATABASE_URL)
console.log('It sends when its turn comes')

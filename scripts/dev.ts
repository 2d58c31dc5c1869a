import { start } from '@/server/start'

await start({ dev: true })

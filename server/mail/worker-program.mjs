// Runs in the thread of mail-worker.ts. Plain JavaScript, so that it needs no loader.
import '../log/thread-console.mjs'
import { load } from '../../lib/platform/load.mjs'

load('server/mail/thread.ts')

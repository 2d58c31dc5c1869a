import { parentPort, workerData } from 'node:worker_threads'
import { SmtpFailure, valuesOf } from '@/lib/mail/smtp-failure'
import { SmtpPool, type SmtpSettings } from '@/lib/mail/smtp-pool'
import type { Done, Order } from '@/server/mail/mail-worker'

const { settings } = workerData as { settings: SmtpSettings }
const pool = new SmtpPool(settings)

parentPort?.on('message', (order: Order | 'close') => {
  if (order !== 'close') return void send(order)
  pool.close()
  // The thread ends with its last connection.
  parentPort?.unref()
})

async function send({ id, mail, sends }: Order): Promise<void> {
  const failure = await pool.send(mail, sends).then(() => null, failureOf)
  const done: Done = { id, failure: failure && valuesOf(failure), dataSent: failure?.dataSent ?? false }
  parentPort?.postMessage(done)
}

function failureOf(error: unknown): SmtpFailure {
  return error instanceof SmtpFailure ? error : new SmtpFailure(error, false)
}

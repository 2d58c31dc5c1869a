import { afterEach, expect, it } from 'vitest'
import type { MessageAsSent } from '@/lib/mail/message-as-sent'
import { MailServer } from '@/testing/doubles/mail-server'
import { MailWorker } from './mail-worker.ts'

const DIES_ONCE = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id, mail }) => {
    if (mail?.subject === 'dies') throw new Error('It died')
    if (mail?.subject === 'waits') return
    parentPort.postMessage({ id, failure: null, dataSent: true })
  })`

const mail = new MailServer()
let worker: MailWorker | undefined

afterEach(async () => {
  worker?.close()
  await mail.close()
})

function mailOf(name: string, subject = 'Hello'): MessageAsSent {
  return {
    from: { name: 'Campaign', address: 'campaign@example.org' },
    to: `${name}@example.org`,
    subject,
    text: 'x\n',
    html: '<p>x</p>',
    headers: {},
    attachments: [],
    pictures: [],
    messageId: `<${name}@example.org>`,
  }
}

it('sends from a thread, and says what a mail server answered', async () => {
  await mail.open()
  mail.arrange('nobody@example.org', 'bounces')
  worker = new MailWorker({ url: mail.url, connections: 2 })
  await Promise.all(['ana', 'eva', 'leo'].map((name) => worker?.send(mailOf(name), 'one')))
  expect(mail.count).toBe(3)
  await expect(worker.send(mailOf('nobody'), 'many')).rejects.toMatchObject({
    command: 'RCPT TO',
    responseCode: 550,
    dataSent: false,
  })
})

it('gives back what a thread had that died, and starts another', async () => {
  const program = new URL(`data:text/javascript,${encodeURIComponent(DIES_ONCE)}`)
  worker = new MailWorker({ url: 'smtp://127.0.0.1:1', connections: 2 }, program)
  const waits = worker.send(mailOf('ana', 'waits'), 'one')
  const dies = worker.send(mailOf('eva', 'dies'), 'one')
  await expect(waits).rejects.toMatchObject({ code: 'ETHREAD', dataSent: false })
  await expect(dies).rejects.toMatchObject({ code: 'ETHREAD' })
  await expect(worker.send(mailOf('leo'), 'one')).resolves.toBeUndefined()
})

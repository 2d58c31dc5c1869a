import { afterEach, expect, it, vi } from 'vitest'
import { DeliveryError } from '@/lib/mail/deliver'
import { jobLogger } from '@/server/jobs/job-log'

afterEach(() => vi.restoreAllMocks())

it('says a failed job and a lost connection in one line each, without the words or the stack of an error', () => {
  const lines = vi.spyOn(console, 'error').mockImplementation(() => {})
  const logger = jobLogger()
  const refused = new DeliveryError('ana@example.org', 450, null, 'RCPT TO', '450 4.2.2', false)
  const job = { task_identifier: 'mail-confirm' }
  for (let tries = 0; tries < 6; tries++) {
    logger.error(`Failed task 1 (mail-confirm) with error 'x':\n  ${refused.stack}`, {
      failure: true,
      job,
      error: refused,
    })
  }
  const lost = Object.assign(new Error('terminating connection\nfor ana'), { code: '57P01' })
  logger.error(`PostgreSQL idle client generated error: ${lost.message}`, { error: lost })
  logger.error(String(lost.stack))
  logger.info('A job began')
  expect(lines.mock.calls.flat()).toEqual([
    'The job mail-confirm failed: DeliveryError 450 4.2.2 at RCPT TO',
    'Jobs: PostgreSQL idle client generated error: Error 57P01',
    'Jobs: Error',
  ])
})

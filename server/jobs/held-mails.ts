import { signerMails } from '@/lib/signatures/jobs'
import type { Job } from '@/server/jobs/define-job'

// Whoever asks for the link to their own page can withdraw and erase there, whatever is stopped.
const GO_ON: string[] = [signerMails.link.name, signerMails.askedLink.name, signerMails.none.name]

/** The jobs that run; while mail is stopped, those that mail wait in the queue, but for links that a signer asks for. */
export function jobsThatRun(jobs: Job[], mailStopped: boolean): Job[] {
  return jobs.filter(({ name }) => !mailStopped || !name.startsWith('mail-') || GO_ON.includes(name))
}

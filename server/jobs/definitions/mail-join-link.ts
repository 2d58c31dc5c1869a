import { joinLinkMail } from '@/lib/admins/jobs'
import { mailJoinLink } from '@/lib/join-mails/mail-join-link'
import { defineMailJob } from '@/server/jobs/define-job'

export const mailJoinLinkJob = defineMailJob(joinLinkMail, (link, { job, id }) => mailJoinLink(job, link, id))

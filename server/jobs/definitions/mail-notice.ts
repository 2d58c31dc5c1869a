import { noticeMail } from '@/lib/broadcasts/jobs'
import { mailNotice } from '@/lib/broadcasts/tell-owners'
import { defineMailJob } from '@/server/jobs/define-job'

export const mailNoticeJob = defineMailJob(noticeMail, ({ noticeId, adminId }, { job, id }) =>
  mailNotice(job, noticeId, adminId, id),
)

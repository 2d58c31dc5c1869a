import { contactMail } from '@/lib/contact/jobs'
import { mailToStaff } from '@/lib/contact/mail-staff'
import { defineMailJob } from '@/server/jobs/define-job'

export const mailContactMessageJob = defineMailJob(contactMail, ({ messageId, adminId }, { job, id }) =>
  mailToStaff(job, messageId, adminId, id),
)

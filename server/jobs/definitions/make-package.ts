import { makePackage } from '@/lib/deliveries/jobs'
import { makeDeliveryFiles } from '@/lib/deliveries/make'
import { defineJob } from '@/server/jobs/define-job'

export const makePackageJob = defineJob(makePackage, {
  run: ({ deliveryId }, { job, signal }) => makeDeliveryFiles(job, deliveryId, signal),
})

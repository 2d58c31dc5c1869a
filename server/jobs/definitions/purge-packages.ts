import { makePackage } from '@/lib/deliveries/jobs'
import { purgePackages } from '@/lib/deliveries/purge'
import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { defineJob } from '@/server/jobs/define-job'

// In the queue of those that are made, whose folders are of no delivery yet.
export const purgePackagesJob = defineJob(
  jobKind('purge-packages', { payload: NOTHING, queue: makePackage.queue ?? undefined }),
  { cron: '57 3 * * *', run: (_payload, { job }) => purgePackages(job) },
)

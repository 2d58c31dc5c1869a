import { startJobs } from '@/server/jobs/start-jobs'

void startJobs().then(() => console.log('It makes what is queued'))

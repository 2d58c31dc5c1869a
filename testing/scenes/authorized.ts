import type { Admin, Sudo } from '@/lib/admins/require-admin'
import { asJob } from '@/lib/authorization/as-job'
import { prove } from '@/lib/authorization/prove'
import type { AdminRole } from '@/lib/generated/prisma/client'

export const ADMIN_ID = '00000000-0000-4000-8000-000000000001'

export function anAdmin<Role extends AdminRole>(role: Role, id = ADMIN_ID): Admin<Role> {
  return prove(role, {
    ...{ id, email: `${role}@example.org`, role, sessionId: '' },
    ...{ locale: null, timeZone: null, passwordConfirmedAt: new Date() },
  })
}

export function inSudo(id = ADMIN_ID): Admin<'owner'> & Sudo {
  return prove('sudo', anAdmin('owner', id))
}

export const ADMIN = inSudo()

export const JOB = asJob('test')

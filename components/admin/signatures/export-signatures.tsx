import { useTranslations } from 'next-intl'
import { HiddenFilter } from '@/components/admin/form/hidden-fields'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { passwordField } from '@/lib/admins/rules'

type ExportSignaturesProps = {
  filter: Record<string, string | undefined>
  addresses: boolean
  /** Why the password is needed, where the endpoint led back here. */
  asked?: string[]
}

export function ExportSignatures({ filter, addresses, asked }: ExportSignaturesProps) {
  const t = useTranslations('admin.signatures.export')
  return (
    <details className="mb-4" open={asked && true}>
      <summary>{t('title')}</summary>
      <form
        method="post"
        action="/admin/signatures/export"
        aria-label={t('label')}
        className="grid max-w-column justify-items-start gap-2 pt-2"
      >
        <HiddenFilter filter={filter} />
        <Choice name="addresses" defaultChecked={addresses}>
          {t('addresses')}
        </Choice>
        <PasswordAgain name={passwordField('export-signatures')} errors={asked} />
        <Button quiet>{t('button')}</Button>
        <p className="meta">{t(Object.values(filter).some(Boolean) ? 'filtered' : 'all')}</p>
      </form>
    </details>
  )
}

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/field'
import { HIDDEN_REASONS } from '@/lib/signatures/rules'

type HiddenReasonFieldProps = { name: string; defaultValue: string; errors: string[] | undefined }

/** Why a comment is hidden, which its signer reads. */
export function HiddenReasonField(field: HiddenReasonFieldProps) {
  const t = useTranslations('admin.signatures.hide')
  return (
    <SelectField label={t('why')} hint={t('whyHint')} {...field}>
      <option value="">{t('choose')}</option>
      {HIDDEN_REASONS.map((reason) => (
        <option key={reason} value={reason}>
          {t(`reasons.${reason}`)}
        </option>
      ))}
    </SelectField>
  )
}

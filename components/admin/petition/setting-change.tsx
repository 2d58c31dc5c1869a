import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/admin/layout/facts'
import { SettingValue } from '@/components/admin/petition/setting-value'
import type { ListedSettingChange } from '@/lib/settings/queries'

/** What a setting was and became. */
export function SettingChange({ before, after }: Pick<ListedSettingChange, 'before' | 'after'>) {
  const t = useTranslations('admin.petition.history')
  return (
    <Facts>
      <Fact name={t('before')}>
        <SettingValue {...before} />
      </Fact>
      <Fact name={t('after')}>
        <SettingValue {...after} />
      </Fact>
    </Facts>
  )
}

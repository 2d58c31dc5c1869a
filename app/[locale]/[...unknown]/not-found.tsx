export { MissingPage as default } from '@/app/[locale]/missing-page'

import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type CopyLinkProps = { url: string; label: string; copy: string; copied: string }

/** Without clipboard access the address can be copied from its field. */
export function CopyLink({ url, label, copy, copied }: CopyLinkProps) {
  return (
    <copy-link data-copied={copied}>
      <Field name="share-link" label={label}>
        <div className="flex flex-wrap gap-2">
          <input
            id="share-link"
            size={1}
            className="control w-auto flex-[1_1_10rem]"
            readOnly
            defaultValue={url}
          />
          <Button quiet type="button">
            {copy}
          </Button>
        </div>
        <span role="status" className="sr-only" />
      </Field>
    </copy-link>
  )
}

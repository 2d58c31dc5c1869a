'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function AddressesForm({ action, values }: { action: FormAction; values: Record<string, string> }) {
  return (
    <ActionForm action={action} values={values} label="Names and addresses">
      {(field, _state, pending) => (
        <>
          <TextField label="Campaign" hint="Its name, in the header and in mail" {...field('name')} />
          <TextField label="Organisation" hint="Who runs it" {...field('organisation')} />
          <TextArea
            label="Postal address"
            hint="At the foot of every mail, in lines as on an envelope. No update is mailed while it is empty."
            rows={4}
            autoComplete="off"
            {...field('postalAddress')}
          />
          <TextField
            label="Contact address (optional)"
            hint="What visitors write under Contact is mailed there, and the address is never shown. While it is empty, every owner gets it."
            type="email"
            autoComplete="off"
            {...field('contactEmail')}
          />
          <TextField
            label="Where gifts are made"
            hint="The donate button leads there and nowhere else"
            type="url"
            {...field('donateUrl')}
          />
          <TextField label="Film" hint="Its page at the video host" type="url" {...field('filmUrl')} />
          <TextField label="Original petition (optional)" type="url" {...field('originalUrl')} />
          <p className="pt-2">
            <Button disabled={pending}>Save, live at once</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}

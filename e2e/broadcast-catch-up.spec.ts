import { hasNoAccessibilityFault } from './support/mailing.ts'
import { expect, test } from './support/test.ts'

test('an owner turns the catch-up mail on and off again, and the page says what it would do', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await page.goto('/admin/broadcasts')
  const catchUp = page.getByRole('region', { name: 'Catch-up mail' })
  await expect(catchUp).toContainText('It is off.')
  await catchUp.getByText('Turn it on …').click()
  await hasNoAccessibilityFault(page)
  await catchUp.getByRole('button', { name: 'Turn it on' }).click()
  await expect(catchUp).toContainText('It is on.')
  await expect(page.getByText('The catch-up mail is on.')).toBeVisible()
  await catchUp.getByText('Turn it off …').click()
  await catchUp.getByRole('button', { name: 'Turn it off' }).click()
  await expect(catchUp).toContainText('It is off.')
})

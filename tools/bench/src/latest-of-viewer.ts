/**
 * The places of the first 50 conversations of a `viewer` (`id` and `teams`) and of one more, which tells that there is a next
 * page: the access path that every contender gets, so that servers are compared and not indexes.
 */
export const latestOfViewer = `
  SELECT last_message_at, id FROM (
    SELECT latest.* FROM unnest(viewer.teams || viewer.id) AS own (id) CROSS JOIN LATERAL (
      SELECT last_message_at, id FROM public.conversation WHERE record_owner_id = own.id ORDER BY last_message_at DESC, id DESC LIMIT 51
    ) AS latest
    UNION SELECT latest.* FROM public.phone_number CROSS JOIN LATERAL (
      SELECT last_message_at, id FROM public.conversation WHERE phone_number_id = phone_number.id ORDER BY last_message_at DESC, id DESC LIMIT 51
    ) AS latest WHERE phone_number.owner_user_id = viewer.id OR phone_number.owner_team_id = ANY (viewer.teams)
  ) AS of_sources ORDER BY last_message_at DESC, id DESC LIMIT 51`;

export { changeMembers } from './operations';
export { TeamsScreen } from './teams-screen';

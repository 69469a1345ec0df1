export { ProgramsScreen } from './programs-screen';

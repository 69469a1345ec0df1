export { FiguresScreen } from './figures-screen';

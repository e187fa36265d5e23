// German texts of the area "app".
export const app = {};

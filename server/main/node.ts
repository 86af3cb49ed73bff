// The editor's way in is the bundle of the terminal, so that the package carries the server once for both.
import './cli';

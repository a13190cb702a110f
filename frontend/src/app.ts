import "htmx.org";
import "./dialog";
import "./keys";
import "./preview";
import "./readout";
import "./zone";

import "htmx.org";
import "./copy";
import "./dialog";
import "./keys";
import "./preview";
import "./readout";
import "./teams";
import "./zone";

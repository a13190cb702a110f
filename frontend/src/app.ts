import "htmx.org";
import "./dialog";
import "./keys";

package run.backstride.core.activity;

/// What recorded an activity.
///
/// @param manufacturer in lower case, such as `garmin`; empty where the file says nothing
/// @param product the maker's product name or number; empty where the file says nothing
public record Device(String manufacturer, String product) {
    /// Nothing is known of the device.
    public static final Device UNKNOWN = new Device("", "");
}

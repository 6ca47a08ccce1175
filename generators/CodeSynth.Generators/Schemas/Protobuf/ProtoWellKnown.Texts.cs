namespace CodeSynth.Schemas.Protobuf;

/// <summary>Their messages: names, fields and numbers are those of the official files, for they are the wire format.</summary>
internal static partial class ProtoWellKnown
{
    private const string Any =
        """
        syntax = "proto3";
        package google.protobuf;
        // A message of any type together with its type's name.
        message Any {
          string type_url = 1;
          bytes value = 2;
        }
        """;

    private const string Duration =
        """
        syntax = "proto3";
        package google.protobuf;
        // A span of time; both numbers have one sign.
        message Duration {
          int64 seconds = 1;
          int32 nanos = 2;
        }
        """;

    private const string Empty =
        """
        syntax = "proto3";
        package google.protobuf;
        message Empty {}
        """;

    private const string FieldMask =
        """
        syntax = "proto3";
        package google.protobuf;
        message FieldMask {
          repeated string paths = 1;
        }
        """;

    private const string Struct =
        """
        syntax = "proto3";
        package google.protobuf;
        // Any JSON object.
        message Struct {
          map<string, Value> fields = 1;
        }
        message Value {
          oneof kind {
            NullValue null_value = 1;
            double number_value = 2;
            string string_value = 3;
            bool bool_value = 4;
            Struct struct_value = 5;
            ListValue list_value = 6;
          }
        }
        enum NullValue {
          NULL_VALUE = 0;
        }
        message ListValue {
          repeated Value values = 1;
        }
        """;

    private const string Timestamp =
        """
        syntax = "proto3";
        package google.protobuf;
        // A time: seconds since 1970 in UTC, and the nanoseconds that follow them.
        message Timestamp {
          int64 seconds = 1;
          int32 nanos = 2;
        }
        """;

    private const string Wrappers =
        """
        syntax = "proto3";
        package google.protobuf;
        // Scalars that may be missing.
        message DoubleValue {
          double value = 1;
        }
        message FloatValue {
          float value = 1;
        }
        message Int64Value {
          int64 value = 1;
        }
        message UInt64Value {
          uint64 value = 1;
        }
        message Int32Value {
          int32 value = 1;
        }
        message UInt32Value {
          uint32 value = 1;
        }
        message BoolValue {
          bool value = 1;
        }
        message StringValue {
          string value = 1;
        }
        message BytesValue {
          bytes value = 1;
        }
        """;

    // Of the messages that describe schemas only those that files extend with options of their own.
    private const string Descriptor =
        """
        syntax = "proto2";
        package google.protobuf;
        message FileOptions {
          extensions 1000 to max;
        }
        message MessageOptions {
          extensions 1000 to max;
        }
        message FieldOptions {
          extensions 1000 to max;
        }
        message OneofOptions {
          extensions 1000 to max;
        }
        message ExtensionRangeOptions {
          extensions 1000 to max;
        }
        message EnumOptions {
          extensions 1000 to max;
        }
        message EnumValueOptions {
          extensions 1000 to max;
        }
        message ServiceOptions {
          extensions 1000 to max;
        }
        message MethodOptions {
          extensions 1000 to max;
        }
        """;

    private const string Date =
        """
        syntax = "proto3";
        package google.type;
        // A day of the calendar; 0 where a part is not known.
        message Date {
          int32 year = 1;
          int32 month = 2;
          int32 day = 3;
        }
        """;

    private const string TimeOfDay =
        """
        syntax = "proto3";
        package google.type;
        message TimeOfDay {
          int32 hours = 1;
          int32 minutes = 2;
          int32 seconds = 3;
          int32 nanos = 4;
        }
        """;

    private const string Money =
        """
        syntax = "proto3";
        package google.type;
        // An amount in a currency of ISO 4217: whole units and billionths.
        message Money {
          string currency_code = 1;
          int64 units = 2;
          int32 nanos = 3;
        }
        """;

    private const string Decimal =
        """
        syntax = "proto3";
        package google.type;
        // A number as text.
        message Decimal {
          string value = 1;
        }
        """;

    private const string LatLng =
        """
        syntax = "proto3";
        package google.type;
        message LatLng {
          double latitude = 1;
          double longitude = 2;
        }
        """;

    private const string ConfluentMeta =
        """
        syntax = "proto3";
        package confluent;
        import "google/protobuf/descriptor.proto";
        message Meta {
          string doc = 1;
          map<string, string> params = 2;
          repeated string tags = 3;
        }
        extend google.protobuf.FileOptions {
          Meta file_meta = 1088;
        }
        extend google.protobuf.MessageOptions {
          Meta message_meta = 1088;
        }
        extend google.protobuf.FieldOptions {
          Meta field_meta = 1088;
        }
        extend google.protobuf.EnumOptions {
          Meta enum_meta = 1088;
        }
        extend google.protobuf.EnumValueOptions {
          Meta enum_value_meta = 1088;
        }
        """;

    private const string ConfluentDecimal =
        """
        syntax = "proto3";
        package confluent.type;
        // An unscaled two's-complement number, big-endian, with its digits.
        message Decimal {
          bytes value = 1;
          uint32 precision = 2;
          int32 scale = 3;
        }
        """;
}

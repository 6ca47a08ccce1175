using CodeSynth.Schemas.Importing;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Importing;

public class ProtobufImportTests
{
    [Fact]
    public void Import_AMessage_IsAnEntityWithItsTypes()
    {
        string text = ImportWriter.Write(
            Import(
                """
                syntax = "proto3";
                package shop;
                import "google/protobuf/timestamp.proto";
                import "google/protobuf/wrappers.proto";
                message Order {
                  string order_id = 1;
                  optional string note = 2;
                  repeated int32 counts = 3;
                  google.protobuf.Timestamp created_at = 4;
                  google.protobuf.DoubleValue discount = 5;
                  Status status = 6;
                  Address address = 7;
                  map<string, string> labels = 8;
                  oneof payer { string person = 9; string company = 10; }
                  enum Status { STATUS_UNSPECIFIED = 0; STATUS_OPEN = 1; }
                  message Address { string city = 1; Address former = 2; }
                }
                """),
            null);

        Assert.Equal(
            """
            using CodeSynth;

            [SynthEntity]
            [ProtobufSchema("order.proto")]
            public partial record Order
            {
                [RecordKey, Sequence("ORDER_{0:D6}")] public required string OrderId { get; init; }
                [Sequence("note_{0}"), NullRate(0.1)] public string? Note { get; init; }
                [Items(1, 3), Uniform(0, 100)] public required int[] Counts { get; init; }
                [EventTime] public DateTimeOffset CreatedAt { get; init; }
                [Uniform(0.0, 1000.0, Decimals = 2), NullRate(0.1)] public double? Discount { get; init; }
                [OneOf(Status.StatusOpen)] public Status Status { get; init; }
                public required Address Address { get; init; }
                // labels: no sampler fills a map
                // person: no sampler fills a choice of fields; write the one of oneof payer that you want
                // company: no sampler fills a choice of fields; write the one of oneof payer that you want
            }

            public enum Status
            {
                [Name("STATUS_UNSPECIFIED")] StatusUnspecified = 0,
                [Name("STATUS_OPEN")] StatusOpen = 1,
            }

            public record Address
            {
                [Fake(Fake.City)] public required string City { get; init; }
                // former: no sampler fills 'shop.Order.Address' within itself
            }

            """,
            text);
    }

    private static ImportedModel Import(string text)
    {
        ProtoFile file = ProtoParser.Parse("order.proto", text, TestContext.Current.CancellationToken);
        Assert.Empty(file.Faults);
        ProtoSchema schema = new ProtoLibrary([file]).Resolve(file, TestContext.Current.CancellationToken).Schema!;
        return ProtobufImporter.Import(schema.Root.Messages[0], "order.proto", schema);
    }
}

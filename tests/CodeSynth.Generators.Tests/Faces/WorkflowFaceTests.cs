using System.Text.Json;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Workflows;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Emitted code of entities with a workflow, executed without an engine: an event is a function of its address alone.</summary>
public class WorkflowFaceTests
{
    private static readonly SynthModel s_model = ExecutedModel.Of(ScenarioProjects.Of("Workflows")).WithSeed(42);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(501, 24)];

    public static TheoryData<WireFormat> Formats => [WireFormat.Json, WireFormat.Avro, WireFormat.Protobuf];

    /// <summary>Workflows that nobody thought of: objects, JSON, Avro and Protobuf say the same, and what the attributes say.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task RandomWorkflow_AllFaces_Agree(int number)
    {
        TestProject project = RandomModel.WithWorkflow(number);
        Assert.All(await AnalyzerRun.OfAsync(project), f => Assert.Equal("SYN0054", f.Id)); // the enumeration is other entities' too
        SynthModel model = ExecutedModel.Of(project).WithSeed((ulong)number);

        Assert.True(FaceCheck.Run(model) > 0);
        Assert.True(new AvroFaceCheck(model).Run() > 0);
        Assert.True(ProtobufCheck.Run(model) > 0);
    }

    /// <summary>What is no attribute of the event is the instance's: its links, its samples and the uuids that hold its birth.</summary>
    [Theory]
    [InlineData("PaymentEvent", "ts date_ts status")]
    [InlineData("OrderEvent", "state previous step number at reason fee points share is_done is_good level always parcel spare")]
    [InlineData("Ticket", "state previous priority number at")]
    public void Events_OfAnInstance_DifferInWhatFollowsTheEventAlone(string entity, string ofEvent)
    {
        IReadOnlyList<EncodedRow> rows = EncodedRows.Of(s_model)[entity];
        Dictionary<string, string>[][] instances =
        [
            .. rows.GroupBy(r => r.Event!.Value.Instance).Select(events => events.Select(Fields).ToArray()),
        ];

        Assert.Contains(instances, events => events.Length > 2);
        Assert.All(instances, events => Assert.All(events, e => Assert.Equal(Own(events[0]), Own(e))));
        string[] changing = [.. instances[0][0].Keys.Where(f => instances.Any(events => events.Select(e => e[f]).Distinct().Count() > 1))];
        Assert.Equal(ofEvent.Split(' ').Order(StringComparer.Ordinal), changing.Order(StringComparer.Ordinal));

        IEnumerable<KeyValuePair<string, string>> Own(Dictionary<string, string> fields) => fields.Where(f => !ofEvent.Split(' ').Contains(f.Key));
    }

    /// <summary>Nothing is kept from one event to the next but what does not matter: no head of a sequence, no second of a time.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void Events_InAnyOrder_AreTheSameRecords(WireFormat format)
    {
        var random = new Random(7);
        foreach (PlannedEntity entity in EncodedEvents.Workflows(s_model))
        {
            var expected = EncodedEvents.Encode(entity.Producer, format).ToDictionary(r => r.Event);
            WorkflowEvent[] shuffled = [.. expected.Keys.OrderBy(_ => random.Next())];

            var records = EncodedEvents.Encode(entity.Producer, format, shuffled);

            Assert.Equal(expected.Count, records.Count);
            Assert.All(records, r => Assert.Equal((expected[r.Event].Key, expected[r.Event].Ticks), (r.Key, r.Ticks)));
            Assert.All(records, r => Assert.Equal(expected[r.Event].Value, r.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Encode_ManyEvents_AllocatesNothing(WireFormat format) => Assert.All(EncodedEvents.Workflows(s_model), entity =>
    {
        WorkflowEvent[] events = EncodedEvents.Of(entity.Producer)[..200];
        byte[] bytes = new byte[EncodedEvents.RoomFor(entity.Producer, format, events.Length)];
        long Bytes(int times) => Allocation.LeastBytes(() => EncodedEvents.Encode(entity.Producer, format, events, bytes, times));

        Assert.Equal(Bytes(times: 1), Bytes(times: 500));
    });

    /// <summary>A member that gives a state by row could only be wrong, because a row is an instance.</summary>
    [Fact]
    public void Members_ByRow_AreThoseOfTheInstanceAlone()
    {
        string[] members = [.. EncodedEvents.Workflows(s_model).Single(e => e.Name == "OrderEvent").Producer.GetType().GetMembers().Select(m => m.Name)];

        Assert.Contains("PutCityOf", members);
        Assert.Contains("Parcel_WeightOf", members);
        Assert.Contains("ClerkIsNull", members);
        Assert.DoesNotContain(members, m => m.StartsWith("State", StringComparison.Ordinal) || m.StartsWith("PutState", StringComparison.Ordinal));
        Assert.DoesNotContain(members, m => m is "PreviousIsNull" or "ReasonIsNull" or "StepOf" or "AtOf" or "FeeOf" or "Spare_SeenIsNull" or "Parcel_WhereIsNull");
    }

    [Fact]
    public void Catalog_ListsWorkflowsAndEntitiesWithoutATopic()
    {
        Assert.Equal(["Customer", "DestinationBank", "OrderEvent", "PaymentEvent", "SourceBank", "Ticket"], s_model.Entities.Select(e => e.Name));
        Assert.Equal(["DestinationBank", "SourceBank"], s_model.Entities.Where(e => !e.HasTopic).Select(e => e.Name));
        Assert.Equal(["OrderEvent", "PaymentEvent", "Ticket"], s_model.Entities.Where(e => e.Workflow is not null).Select(e => e.Name));
    }

    private static Dictionary<string, string> Fields(EncodedRow row)
    {
        using JsonDocument document = JsonDocument.Parse(row.Json);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText());
    }
}

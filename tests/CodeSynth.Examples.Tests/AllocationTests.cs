using System.Reflection;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Examples.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Workflows;

namespace CodeSynth.Examples.Tests;

/// <summary>Every entity of every example, in every face: a row, an event and a message take no byte, an object takes itself and its strings.</summary>
public unsafe class AllocationTests
{
    private const int Batch = 512;

    public static TheoryData<string, string> Entities => ExampleModels.Entities;

    public static TheoryData<string, string, WireFormat> Faces
    {
        get
        {
            var faces = new TheoryData<string, string, WireFormat>();
            foreach (TheoryDataRow<string, string> entity in ExampleModels.Entities)
            {
                foreach (WireFormat format in Enum.GetValues<WireFormat>())
                {
                    faces.Add(entity.Data.Item1, entity.Data.Item2, format);
                }
            }

            return faces;
        }
    }

    /// <summary>Whoever adds an example that has entities refers to it here.</summary>
    [Fact]
    public void Examples_WithEntities_AreAllHere()
    {
        IEnumerable<string> written = Directory.GetFiles(RepositoryFiles.PathOf("examples"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(f).Contains("[SynthEntity", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(RepositoryFiles.PathOf("examples"), f).Split(Path.DirectorySeparatorChar)[0]);

        Assert.Equal(written.Distinct().Order(StringComparer.Ordinal), ExampleModels.Names.Order(StringComparer.Ordinal));
    }

    /// <summary>A hundred thousand rows or instances more must not allocate a byte more: neither encoder, slices, schedule nor sink do anything per row.</summary>
    [Theory]
    [MemberData(nameof(Faces))]
    public void Run_MoreRows_AllocateNothingMore(string example, string entity, WireFormat format)
    {
        EntityDescriptor descriptor = ExampleModels.Of(example, entity);

        Assert.Equal(EngineBytes.Of(ExampleModels.Of(example), descriptor, format, rows: 20_000), EngineBytes.Of(ExampleModels.Of(example), descriptor, format, rows: 120_000));
    }

    /// <summary>The encoder by itself, also of rows that come out of a file, which a run cannot have more of.</summary>
    [Theory]
    [MemberData(nameof(Faces))]
    public void Encode_ManyRows_AllocatesNothing(string example, string entity, WireFormat format)
    {
        EntityProducer producer = ProducerOf(example, entity);
        if (producer.Workflow is not null)
        {
            return; // its columns come from a schedule: the run above
        }

        int rows = (int)Math.Min(Batch, producer.Clock.Count);
        using var buffer = new RowBuffer(rows, producer.MaxRowBytes(format));
        long bytes = 0;
        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            for (int i = 0; i < 200; i++)
            {
                bytes += producer.Encode(format, buffer.Bytes, 0, rows, buffer.Columns);
            }
        }));
        Assert.NotEqual(0, bytes);
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void Keys_WrittenAndParsed_AllocateNothing(string example, string entity)
    {
        EntityProducer producer = ProducerOf(example, entity);
        using var buffer = new RowBuffer(1, producer.MaxKeyBytes);
        long found = 0;
        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            for (long row = 0; row < producer.Clock.Count && row < 1_000; row++)
            {
                found += producer.TryParseKey(new ReadOnlySpan<byte>(buffer.Bytes, (int)(producer.WriteKey(buffer.Bytes, row) - buffer.Bytes)), out long parsed) && parsed == row ? 1 : 0;
            }
        }));
        Assert.True(found > 0);
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void Create_OfARow_TakesTheRecordAndItsStrings(string example, string entity) =>
        GetType().GetMethod(nameof(CreateTakesItsObjects), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(ExampleModels.Of(example, entity).RecordType)
            .Invoke(null, [ProducerOf(example, entity)]);

    private static void CreateTakesItsObjects<T>(EntityProducer<T> producer)
        where T : class
    {
        for (long row = 0; row < producer.Clock.Count && row < 20; row++)
        {
            long instance = row;
            AssertTakes(() => producer.Create(instance));
            if (producer is WorkflowProducer<T> workflow)
            {
                WorkflowEvent last = workflow.Workflow.EventAt(row, producer.Clock.TimeOf(row), workflow.Workflow.LengthOf(row) - 1);
                AssertTakes(() => workflow.Create(last));
            }
        }
    }

    private static void AssertTakes<T>(Func<T> create)
        where T : class
    {
        T record = create();

        Assert.Equal(HeapGraph.BytesOf(record, create()), Allocation.LeastBytes(() => record = create()));
    }

    private static EntityProducer ProducerOf(string example, string entity)
    {
        // With a topic, also where the app has none for it: what only others refer to is no part of a plan.
        SynthModel model = ExampleModels.Of(example);
        PlanOptions options = ExampleModels.Of(example, entity).HasTopic ? model.Options : model.Options with { Entities = model.Options.Entities.SetItem(entity, new EntityOverride { Topic = entity }) };
        return model.CreatePlan(options).Entities.Single(e => e.Descriptor.Name == entity).Producer;
    }
}

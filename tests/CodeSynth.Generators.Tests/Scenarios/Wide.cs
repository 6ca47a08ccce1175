// More fields than one method carries well.
using CodeSynth;

namespace Shop.Wide;

[SynthEntity(Count = 50)]
public partial record Place
{
    [RecordKey, Sequence("P{0:D3}")] public required string PlaceId { get; init; }
}

[SynthEntity(Count = 700, Rate = 20)]
public partial record Survey
{
    [RecordKey, Sequence("S{0:D4}")] public required string SurveyId { get; init; }
    [Fake(Fake.City)] public required string Answer01 { get; init; }
    [OneOf("north", "east", "south")] public required string Answer02 { get; init; }
    [Uniform(0.0, 500.0, Decimals = 2)] public double Answer03 { get; init; }
    [Sequence("Answer04-{0:D6}")] public required string Answer04 { get; init; }
    [Odds(0.3)] public bool Answer05 { get; init; }
    [EventTime] public DateTimeOffset Answer06 { get; init; }
    [NullRate(0.2), Uniform(1, 6)] public int? Answer07 { get; init; }
    [Constant("the same")] public required string Answer08 { get; init; }
    [Uuid] public Guid Answer09 { get; init; }
    [Uniform(0, 99_999)] public int Answer10 { get; init; }
    [Fake(Fake.City)] public required string Answer11 { get; init; }
    [OneOf("north", "east", "south")] public required string Answer12 { get; init; }
    [Uniform(0.0, 500.0, Decimals = 2)] public double Answer13 { get; init; }
    [Sequence("Answer14-{0:D6}")] public required string Answer14 { get; init; }
    [Odds(0.3)] public bool Answer15 { get; init; }
    [EventTime] public DateTimeOffset Answer16 { get; init; }
    [NullRate(0.2), Uniform(1, 6)] public int? Answer17 { get; init; }
    [Constant("the same")] public required string Answer18 { get; init; }
    [Uuid] public Guid Answer19 { get; init; }
    [Uniform(0, 99_999)] public int Answer20 { get; init; }
    [Fake(Fake.City)] public required string Answer21 { get; init; }
    [OneOf("north", "east", "south")] public required string Answer22 { get; init; }
    [Uniform(0.0, 500.0, Decimals = 2)] public double Answer23 { get; init; }
    [Sequence("Answer24-{0:D6}")] public required string Answer24 { get; init; }
    [Odds(0.3)] public bool Answer25 { get; init; }
    [EventTime] public DateTimeOffset Answer26 { get; init; }
    [NullRate(0.2), Uniform(1, 6)] public int? Answer27 { get; init; }
    [Constant("the same")] public required string Answer28 { get; init; }
    [Uuid] public Guid Answer29 { get; init; }
    [Uniform(0, 99_999)] public int Answer30 { get; init; }
    [Fake(Fake.City)] public required string Answer31 { get; init; }
    [OneOf("north", "east", "south")] public required string Answer32 { get; init; }
    [Uniform(0.0, 500.0, Decimals = 2)] public double Answer33 { get; init; }
    [Sequence("Answer34-{0:D6}")] public required string Answer34 { get; init; }
    [Odds(0.3)] public bool Answer35 { get; init; }
    [EventTime] public DateTimeOffset Answer36 { get; init; }
    [NullRate(0.2), Uniform(1, 6)] public int? Answer37 { get; init; }
    [Constant("the same")] public required string Answer38 { get; init; }
    [Uuid] public Guid Answer39 { get; init; }
    [Uniform(0, 99_999)] public int Answer40 { get; init; }
    [Fake(Fake.City)] public required string Answer41 { get; init; }
    [OneOf("north", "east", "south")] public required string Answer42 { get; init; }
    [Uniform(0.0, 500.0, Decimals = 2)] public double Answer43 { get; init; }
    [Sequence("Answer44-{0:D6}")] public required string Answer44 { get; init; }
    [Odds(0.3)] public bool Answer45 { get; init; }
    [EventTime] public DateTimeOffset Answer46 { get; init; }
    [NullRate(0.2), Uniform(1, 6)] public int? Answer47 { get; init; }
    [Constant("the same")] public required string Answer48 { get; init; }
    [Uuid] public Guid Answer49 { get; init; }
    [References(Zipf = 1.1)] public required string PlaceId { get; init; }
    [Fake(Fake.City)] public required string Answer51 { get; init; }
    [OneOf("north", "east", "south")] public required string Answer52 { get; init; }
    [Uniform(0.0, 500.0, Decimals = 2)] public double Answer53 { get; init; }
    [Sequence("Answer54-{0:D6}")] public required string Answer54 { get; init; }
    [Odds(0.3)] public bool Answer55 { get; init; }
    [EventTime] public DateTimeOffset Answer56 { get; init; }
    [NullRate(0.2), Uniform(1, 6)] public int? Answer57 { get; init; }
    [Constant("the same")] public required string Answer58 { get; init; }
    [Uuid] public Guid Answer59 { get; init; }
}

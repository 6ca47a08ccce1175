// Texts made of other fields: every kind of value as a part, nulls, nested objects, links, parts that JSON escapes, templates of templates and copies of them.

using CodeSynth;

namespace Shop.Templates;

public enum Channel { Web, Phone, [Name("e-\"mail\"")] Mail }

public class Place
{
    [Fake(Fake.City)] public string City { get; set; } = "";
    [OneOf("", "é", "\"", "a\\b", "tab\there", "\u0001", "😀")] public string Odd { get; set; } = "";
    [Template("{City}/{Odd}/{Number}")] public string Label { get; set; } = "";          // Number of the entity around it
}

[SynthEntity(Topic = "people", Count = 500)]
public partial class Person
{
    [RecordKey, Sequence("P{0:D4}")] public string PersonId { get; set; } = "";
    [Fake(Fake.FullName)] public string Name { get; set; } = "";
    [Fake(Fake.Email)] public string Email { get; set; } = "";
    [Uniform(-99, 99)] public int Number { get; set; }
    [Uniform(-1.5, 1.5, Decimals = 3)] public decimal Amount { get; set; }
    [Uniform(-1.5, 1.5)] public double Real { get; set; }
    [Uniform(0.1, 0.7)] public float Single { get; set; }
    [Uniform(-1, 1)] public Half Half { get; set; }
    [Uniform("0", "7.9228162514264337593543950335", Decimals = 28)] public decimal Wide { get; set; }
    [Odds(0.5)] public bool Flag { get; set; }
    [Uuid] public Guid Guid { get; set; }
    [Uuid(Version = 7)] public string Token { get; set; } = "";
    [OneOf] public Channel Channel { get; set; }
    [OneOf("\"", "\\", "\r\n", "plain")] public string Odd { get; set; } = "";
    [Constant("a\tb")] public string Fixed { get; set; } = "";
    [Constant(Channel.Mail)] public Channel Always { get; set; }
    [Constant(-12.50)] public decimal Price { get; set; }
    [Sequence("\"{0}\"")] public string Quoted { get; set; } = "";
    [NullRate(0.5), Fake(Fake.City)] public string? Town { get; set; }
    [NullRate(0.5), Uniform(1, 9)] public int? Age { get; set; }
    [NullRate(0.5)] public Place? Home { get; set; }
    public Place Work { get; set; } = new();

    [Template("{Name} <{Email}>")] public string Contact { get; set; } = "";
    [Template($"{nameof(PersonId)}={{{nameof(PersonId)}}}")] public string ByName { get; set; } = "";
    [Template("{{{Number:D6}}} {Amount} {Real} {Single} {Half} {Wide} {Flag} {Guid} {Token}")] public string Scalars { get; set; } = "";
    [Template("\"{Channel}\" {Odd}\\{Fixed}{Always}{Price}{Quoted}\u0007é😀")] public string Escaped { get; set; } = "";
    [Template("{Town}{Age}{Home.City}{Home.Odd}")] public string Nulls { get; set; } = "";
    [NullRate(0.3), Template("{Contact}; {Work.Label}; {Home.Label}; {Contact}")] public string? OfTemplates { get; set; }
}

[SynthEntity(Topic = "orders", Count = 1_000, Rate = 3)]
public partial class Order
{
    [RecordKey, Uuid(Version = 7)] public Guid OrderId { get; set; }
    [References] public string PersonId { get; set; } = "";
    [NullRate(0.4), References(typeof(Person))] public string? GiverId { get; set; }
    [CopyOf(nameof(PersonId), nameof(Person.Escaped))] public string Copied { get; set; } = "";
    [CopyOf(nameof(GiverId), nameof(Person.Town))] public string? Town { get; set; }
    [CopyOf(nameof(PersonId), nameof(Person.Channel))] public Channel Channel { get; set; }
    [CopyOf(nameof(GiverId), nameof(Person.Amount))] public decimal? Amount { get; set; }
    [EventTime] public DateTimeOffset At { get; set; }
    [EventTime] public long AtMilliseconds { get; set; }
    [Template("{OrderId} of {PersonId} for '{GiverId}' at {At}={AtMilliseconds}: {Copied}{Town}{Channel}{Amount}")] public string Summary { get; set; } = "";
}

[SynthEntity(Topic = "returns", Count = 400, Rate = 2)]
public partial class Return
{
    [RecordKey, Sequence] public int ReturnId { get; set; }
    [References] public Guid OrderId { get; set; }
    [CopyOf(nameof(OrderId), nameof(Order.Summary))] public string Summary { get; set; } = "";
    [References(typeof(Return))] public int? FormerId { get; set; }
    [CopyOf(nameof(FormerId), nameof(Plain))] public string? Former { get; set; }
    [Template("{ReturnId:D3}")] public string Plain { get; set; } = "";
    [Template("{ReturnId:D3} of {OrderId} after '{FormerId}' {Former}: {Summary}")] public string Title { get; set; } = "";
}

public enum Step { Asked, Granted, Refused }

[SynthEntity(Count = 300, Rate = 20)]
[Workflow(Topic = "requests")]
[Path(2, Step.Asked, Step.Granted), Path(1, Step.Asked, Step.Refused)]
[Delay(Step.Granted, 500), Delay(Step.Refused, 900)]
public partial record Request
{
    [RecordKey, Sequence("R{0}")] public required string RequestId { get; init; }
    [Uuid(Version = 7)] public Guid Token { get; init; }
    [References(typeof(Person))] public required string PersonId { get; init; }
    [State] public Step Step { get; init; }
    [PreviousState] public string? Before { get; init; }
    [Step] public int Number { get; init; }
    [StateValue(Step.Asked, 1), StateValue(Step.Granted, 2)] public int? Grade { get; init; }
    [EventTime] public DateTimeOffset At { get; init; }
    [Template("{RequestId} {Token} {PersonId}")] public required string Constant { get; init; }
    [Template("{Number}. {Before}>{Step} {Grade} at {At}: {Constant}")] public required string Line { get; init; }
}

using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents a header that an operation declares.</summary>
/// <param name="Header">The header, without its identifier.</param>
/// <param name="Statuses">The responses with the header, for display.</param>
internal sealed record HeaderUse(HeaderPlan Header, string Statuses);

/// <summary>Provides the types of response headers. Operations that declare the same headers share one.</summary>
/// <remarks>
/// A type is named after the common part of its headers, so that adding or removing operations does not rename it:
/// <c>X-RateLimit-Limit</c> and <c>X-RateLimit-Reset</c> are <c>RateLimitHeaders</c>. Only if there is no common part, or
/// the name is taken, it is named after the first operation that declares the headers.
/// </remarks>
internal sealed class HeaderTypes(PlanningContext context)
{
    private readonly Dictionary<EquatableArray<HeaderPlan>, Shared> types = [];
    private readonly Dictionary<string, Shared> byResponse = [];

    /// <summary>Returns the name of the type of the headers.</summary>
    /// <param name="operation">The prefix of the types of the operation.</param>
    /// <param name="response">The type of its response, which has the headers.</param>
    /// <param name="uses">The headers.</param>
    public string Take(string operation, string response, IReadOnlyList<HeaderUse> uses)
    {
        EquatableArray<HeaderPlan> key = KeyOf(uses);
        if (!types.TryGetValue(key, out Shared? shared))
        {
            shared = new Shared(NameOf(operation, uses), uses);
            types.Add(key, shared);
            byResponse.Add(response, shared);
        }
        else
        {
            shared.Add(uses);
        }

        return shared.Identifier;
    }

    /// <summary>
    /// Returns the type that is emitted with a response, the first one that uses it; otherwise, null. It is called after all
    /// operations are planned.
    /// </summary>
    public HeadersPlan? BesideOf(string response) =>
        byResponse.TryGetValue(response, out Shared? shared) ? shared.Plan() : null;

    /// <summary>Returns the key of a list of headers. Their order and their descriptions are ignored.</summary>
    private static EquatableArray<HeaderPlan> KeyOf(IEnumerable<HeaderUse> uses) =>
        uses.Select(static use => use.Header with { Name = use.Header.Name.ToUpperInvariant(), Summary = "" })
            .OrderBy(static header => header.Name, StringComparer.Ordinal)
            .ToEquatableArray();

    private string NameOf(string operation, IReadOnlyList<HeaderUse> uses)
    {
        IReadOnlyList<string> common = Common([.. uses.Select(static use => WordsOf(use.Header.Name))]);
        string? name =
            common.Count == 0
                ? null
                : context.TypeNames.TryTake(Identifier.Pascal(string.Join(" ", common), "Answer") + "Headers");
        return name ?? context.TypeNames.Take(operation + "Headers");
    }

    /// <summary>Returns the words of a name. An <c>X</c> at the start has no meaning (RFC 6648).</summary>
    private static string[] WordsOf(string header)
    {
        string[] words = header.Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0] is "X" or "x" ? [.. words.Skip(1)] : words;
    }

    /// <summary>Returns the common first words.</summary>
    private static IReadOnlyList<string> Common(IReadOnlyList<string[]> names) =>
        [
            .. names[0]
                .TakeWhile(
                    (word, index) =>
                        names.All(other =>
                            index < other.Length
                            && string.Equals(other[index], word, StringComparison.OrdinalIgnoreCase)
                        )
                ),
        ];

    /// <summary>Represents a type that is extended while operations are planned.</summary>
    private sealed class Shared(string identifier, IReadOnlyList<HeaderUse> first)
    {
        private readonly Dictionary<string, string?> statuses = first.ToDictionary(
            static use => use.Header.Name,
            static use => (string?)use.Statuses,
            StringComparer.OrdinalIgnoreCase
        );

        public string Identifier => identifier;

        /// <summary>
        /// Adds the headers of another operation. The documentation names the responses with a header only if all operations
        /// agree.
        /// </summary>
        public void Add(IReadOnlyList<HeaderUse> others)
        {
            foreach (HeaderUse use in others)
            {
                if (statuses[use.Header.Name] != use.Statuses)
                {
                    statuses[use.Header.Name] = null;
                }
            }
        }

        public HeadersPlan Plan()
        {
            NameScope members = new(ReservedNames.HeadersMembers, [identifier]);
            return new HeadersPlan(identifier, first.Select(use => Plan(use.Header, members)).ToEquatableArray());
        }

        private HeaderPlan Plan(HeaderPlan header, NameScope members) =>
            header with
            {
                Identifier = members.Take(
                    Naming.Identifier.Pascal(header.Name, "Header"),
                    static name => [name, "TryGet" + name]
                ),
                Summary = statuses[header.Name] is { } known
                    ? $"{header.Summary}Returned with {known}."
                    : header.Summary.TrimEnd(),
            };
    }
}

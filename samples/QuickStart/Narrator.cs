using CampaignsGen;

namespace QuickStart;

/// <summary>Writes the story: titles, what is sent, what comes back, and what it means.</summary>
internal sealed class Narrator(TextWriter output) : IProgress<ApiException>
{
    private const string Margin = "   ";
    private int steps;

    internal int Requests { get; private set; }

    internal void Title(string title, string lesson)
    {
        output.WriteLine();
        output.WriteLine($"{++steps}. {title}");
        Say(lesson);
    }

    internal void Say(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            output.WriteLine(Margin + line.TrimEnd());
        }
    }

    /// <summary>Tells of a request that is refused for now.</summary>
    public void Report(ApiException value) => Say($"  {value.Problem?.ToString() ?? "Not yet."} It is asked again.");

    internal void Sent(string request)
    {
        Requests++;
        Say($"→ {request}");
    }

    internal void Came(string answer) => Say($"← {answer}");

    /// <summary>Shows an exception as it describes itself; this is what a log of yours would hold.</summary>
    internal void Caught(Exception exception)
    {
        Say($"{exception.GetType().Name}:");
        foreach (string line in exception.Message.Split('\n'))
        {
            Say($"  {line}");
        }
    }

    internal void Write(string text) => output.WriteLine(text);
}

namespace QuickStart.Steps;

/// <summary>Represents one step of the program.</summary>
internal interface IStep
{
    /// <summary>Gets the title of the step.</summary>
    string Title { get; }

    /// <summary>Gets an explanation of what the step demonstrates.</summary>
    string Lesson { get; }

    /// <exception cref="StoryException">The step had an unexpected result.</exception>
    Task RunAsync(StepContext context, CancellationToken cancellationToken);
}
